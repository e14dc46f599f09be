import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId } from '@doorstep/platform/http';
import { TieNetworks } from '../tie-networks';
import { ContactReaders } from '../contact-readers';
import { NetworkAnswer, ReaderPage } from './ties.forms';

@ApiTags('contacts')
@Controller('contacts/:id')
export class TiesController {
  constructor(
    private readonly networks: TieNetworks,
    private readonly readers: ContactReaders,
  ) {}

  /** The person, whom they are tied to, and whom those are tied to: only people whom the reader sees. */
  @Get('network')
  @Requires('contacts.history')
  @ApiOkResponse({ type: NetworkAnswer })
  network(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<NetworkAnswer> {
    return this.networks.around(scope, id);
  }

  /** Who opened this profile; asking is written to the audit log too. */
  @Get('readers')
  @Requires('contacts.readers')
  @ApiOkResponse({ type: ReaderPage })
  async looked(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ReaderPage> {
    return { items: await this.readers.of(scope, id), nextCursor: null };
  }

  @Delete('relationships/:tieId')
  @Requires('contacts.write')
  @HttpCode(204)
  remove(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Param('tieId', PathId) tieId: string): Promise<void> {
    return this.networks.remove(scope, id, tieId);
  }
}
