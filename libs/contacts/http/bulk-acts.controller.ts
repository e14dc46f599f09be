import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { ListQuery, PathId, answerCreated } from '@doorstep/platform/http';
import { BulkActs } from '../bulk-acts';
import type { BulkActWish } from '../bulk-acts';
import { BulkActAnswer, BulkActPage, ChangeBulkActRequest, CreateBulkActRequest } from './bulk-acts.forms';

@ApiTags('contacts')
@Controller('bulk-acts')
export class BulkActsController {
  constructor(private readonly acts: BulkActs) {}

  @Get()
  @Requires('contacts.bulk')
  @ApiOkResponse({ type: BulkActPage })
  list(@CurrentScope() scope: Scope, @Query() query: ListQuery): Promise<BulkActPage> {
    return this.acts.list(scope, query) as Promise<BulkActPage>;
  }

  @Post()
  @Requires('contacts.bulk')
  @ApiCreatedResponse({ type: BulkActAnswer })
  @ApiAcceptedResponse({ type: BulkActAnswer, description: 'so many that the worker does it: `status` tells how far' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateBulkActRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<BulkActAnswer> {
    const made = await this.acts.create(scope, body as BulkActWish);
    const answer = answerCreated(reply, 'bulk-acts', made) as BulkActAnswer;
    if (made.created && made.value.status === 'queued') void reply.status(202);
    return answer;
  }

  @Get(':id')
  @Requires('contacts.bulk')
  @ApiOkResponse({ type: BulkActAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<BulkActAnswer> {
    return this.acts.get(scope, id) as Promise<BulkActAnswer>;
  }

  @Patch(':id')
  @Requires('contacts.bulk')
  @ApiOkResponse({ type: BulkActAnswer })
  cancel(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() _: ChangeBulkActRequest): Promise<BulkActAnswer> {
    return this.acts.cancel(scope, id) as Promise<BulkActAnswer>;
  }

  @Delete(':id')
  @Requires('contacts.bulk')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiAcceptedResponse({ description: 'so many that the worker takes it back' })
  async undo(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { over } = await this.acts.undo(scope, id);
    if (!over) void reply.status(202).header('location', `/api/v1/bulk-acts/${id}`);
  }
}
