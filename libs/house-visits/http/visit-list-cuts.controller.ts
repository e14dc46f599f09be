import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { ListCutting } from '../list-cutting.service';
import { CreateListCutRequest, ListCutAnswer } from './visit-list-cuts.forms';

/** Several visit lists cut in one act (CONTRACT 5). */
@ApiTags('visit-lists')
@Controller('visit-list-cuts')
export class VisitListCutsController {
  constructor(private readonly cutting: ListCutting) {}

  @Post()
  @Requires('visit-lists.write')
  @ApiCreatedResponse({ type: ListCutAnswer })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateListCutRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ListCutAnswer> {
    if (body.dryRun) return answerCreated(reply, 'visit-list-cuts', { created: false, value: await this.cutting.preview(scope, body) });
    return answerCreated(reply, 'visit-list-cuts', await this.cutting.create(scope, body));
  }

  @Get(':id')
  @Requires('visit-lists.write')
  @ApiOkResponse({ type: ListCutAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ListCutAnswer> {
    return this.cutting.get(scope, id);
  }
}
