import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { ListEndings } from '../list-endings';
import { LeftListPage } from './list-hands.forms';

@ApiTags('visit-lists')
@Controller('visit-list-endings')
export class VisitListEndingsController {
  constructor(private readonly endings: ListEndings) {}

  @Get()
  @Requires('visit-lists.hold')
  @ApiOkResponse({ type: LeftListPage })
  async lately(@CurrentScope() scope: Scope): Promise<LeftListPage> {
    return { items: await this.endings.lately(scope), nextCursor: null };
  }
}
