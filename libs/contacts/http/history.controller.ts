import type { OnApplicationBootstrap } from '@nestjs/common';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepRequest } from '@doorstep/platform/http';
import { ListQuery, PathId, answerCreated, readerLanguage } from '@doorstep/platform/http';
import { ContactHistory } from '../history';
import { QuickTouches } from '../quick-touches';
import { Timelines } from '../timelines';
import { requireEveryKindTold } from '../touch-kinds';
import {
  AssessmentAnswer, ConsentAnswer, CreateAssessmentRequest, CreateConsentRequest, CreateNoteRequest, CreateRelationshipRequest, CreateTouchRequest, NoteAnswer,
  RelationshipAnswer, TimelineQuery, TouchAnswer,
} from './history.forms';
import { AssessmentPage, ConsentPage, NotePage, RelationshipPage, TimelinePage } from './history.pages';

@ApiTags('contacts')
@Controller('contacts/:id')
export class ContactHistoryController implements OnApplicationBootstrap {
  constructor(
    private readonly history: ContactHistory,
    private readonly timelines: Timelines,
    private readonly touches: QuickTouches,
  ) {}

  onApplicationBootstrap(): void {
    requireEveryKindTold();
  }

  @Get('timeline')
  @Requires('contacts.history')
  @ApiOkResponse({ type: TimelinePage })
  timeline(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: TimelineQuery, @Req() request: DoorstepRequest): Promise<TimelinePage> {
    return this.timelines.read(scope, id, { ...query, language: readerLanguage(request) });
  }

  @Get('assessments')
  @Requires('contacts.history')
  @ApiOkResponse({ type: AssessmentPage })
  assessments(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ListQuery): Promise<AssessmentPage> {
    return this.history.list(scope, 'assessments', id, query);
  }

  @Post('assessments')
  @Requires('contacts.assess')
  @ApiCreatedResponse({ type: AssessmentAnswer })
  async assess(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: CreateAssessmentRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AssessmentAnswer> {
    return answerCreated(reply, `contacts/${id}/assessments`, await this.history.assess(scope, id, body));
  }

  @Get('consents')
  @Requires('contacts.history')
  @ApiOkResponse({ type: ConsentPage })
  consents(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ListQuery): Promise<ConsentPage> {
    return this.history.list(scope, 'consents', id, query);
  }

  @Post('consents')
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: ConsentAnswer })
  async consent(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: CreateConsentRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ConsentAnswer> {
    return answerCreated(reply, `contacts/${id}/consents`, await this.history.consent(scope, id, body));
  }

  @Get('relationships')
  @Requires('contacts.history')
  @ApiOkResponse({ type: RelationshipPage })
  relationships(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ListQuery): Promise<RelationshipPage> {
    return this.history.list(scope, 'relationships', id, query);
  }

  @Post('relationships')
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: RelationshipAnswer })
  async relate(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: CreateRelationshipRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RelationshipAnswer> {
    return answerCreated(reply, `contacts/${id}/relationships`, await this.history.relate(scope, id, body));
  }

  @Post('touches')
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: TouchAnswer })
  async touch(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: CreateTouchRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TouchAnswer> {
    return answerCreated(reply, `contacts/${id}/touches`, await this.touches.record(scope, { ...body, contactId: id }));
  }

  @Get('notes')
  @Requires('contacts.history')
  @ApiOkResponse({ type: NotePage })
  notes(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ListQuery): Promise<NotePage> {
    return this.history.list(scope, 'notes', id, query);
  }

  @Post('notes')
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: NoteAnswer })
  async note(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: CreateNoteRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoteAnswer> {
    return answerCreated(reply, `contacts/${id}/notes`, await this.history.note(scope, id, body));
  }
}
