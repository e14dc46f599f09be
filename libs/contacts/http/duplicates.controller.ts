import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { ContactMerges } from '../contact-merges';
import { Duplicates } from '../duplicates';
import { MergeUndoing } from '../merge-undoing';
import { CheckDuplicatesRequest, CreateMergeRequest, DecideDuplicateRequest, DuplicateAnswer, DuplicatePage, DuplicatesQuery, LikelyPeople, MergeAnswer, StandingMerges, StandingMergesQuery } from './duplicates.forms';

@ApiTags('contacts')
@Controller('duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: Duplicates) {}

  @Get()
  @Requires('contacts.merge')
  @ApiOkResponse({ type: DuplicatePage })
  list(@CurrentScope() scope: Scope, @Query() query: DuplicatesQuery): Promise<DuplicatePage> {
    return this.duplicates.list(scope, query);
  }

  @Get(':id')
  @Requires('contacts.merge')
  @ApiOkResponse({ type: DuplicateAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<DuplicateAnswer> {
    return this.duplicates.get(scope, id);
  }

  @Patch(':id')
  @Requires('contacts.merge')
  @ApiOkResponse({ type: DuplicateAnswer })
  decide(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: DecideDuplicateRequest): Promise<DuplicateAnswer> {
    return this.duplicates.decide(scope, id, body);
  }
}

@ApiTags('contacts')
@Controller('duplicate-checks')
export class DuplicateChecksController {
  constructor(private readonly duplicates: Duplicates) {}

  /** Asked while somebody types, before anything is saved; nothing is kept. */
  @Post()
  @HttpCode(200)
  @Requires('contacts.write')
  @ApiOkResponse({ type: LikelyPeople })
  async check(@CurrentScope() scope: Scope, @Body() { contactId, ...fields }: CheckDuplicatesRequest): Promise<LikelyPeople> {
    return { items: await this.duplicates.check(scope, fields, contactId ?? null), askedToBeForgotten: await this.duplicates.forgottenIn(scope, fields) };
  }
}

@ApiTags('contacts')
@Controller('contact-merges')
export class ContactMergesController {
  constructor(
    private readonly merges: ContactMerges,
    private readonly undoing: MergeUndoing,
  ) {}

  @Post()
  @Requires('contacts.merge')
  @ApiCreatedResponse({ type: MergeAnswer })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateMergeRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MergeAnswer> {
    return answerCreated(reply, 'contact-merges', await this.merges.merge(scope, body));
  }

  /** Merges into one person that still stand, the latest first; the first is the one that can be undone. */
  @Get()
  @Requires('contacts.merge')
  @ApiOkResponse({ type: StandingMerges })
  async standing(@CurrentScope() scope: Scope, @Query() query: StandingMergesQuery): Promise<StandingMerges> {
    if (!query.contactId) throw new DomainError('platform/invalid-input', { status: 400, errors: [{ field: 'contactId', code: 'required' }] });
    return { items: await this.merges.standing(scope, query.contactId) };
  }

  @Get(':id')
  @Requires('contacts.merge')
  @ApiOkResponse({ type: MergeAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<MergeAnswer> {
    return this.merges.get(scope, id);
  }

  @Delete(':id')
  @Requires('contacts.merge')
  @HttpCode(204)
  undo(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.undoing.undo(scope, id);
  }
}
