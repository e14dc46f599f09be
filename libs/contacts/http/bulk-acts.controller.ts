import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { ListQuery, PathId, answerCreated } from '@doorstep/platform/http';
import { BulkActs } from '../bulk-acts';
import type { BulkActWish } from '../bulk-acts';
import { BulkActAnswer, BulkActPage, CreateBulkActRequest } from './bulk-acts.forms';

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
  async create(@CurrentScope() scope: Scope, @Body() body: CreateBulkActRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<BulkActAnswer> {
    return answerCreated(reply, 'bulk-acts', await this.acts.create(scope, body as BulkActWish)) as BulkActAnswer;
  }

  @Get(':id')
  @Requires('contacts.bulk')
  @ApiOkResponse({ type: BulkActAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<BulkActAnswer> {
    return this.acts.get(scope, id) as Promise<BulkActAnswer>;
  }

  @Delete(':id')
  @Requires('contacts.bulk')
  @HttpCode(204)
  undo(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.acts.undo(scope, id);
  }
}
