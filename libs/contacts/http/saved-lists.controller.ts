import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { ContactLists } from '../contact-lists';
import { SavedLists } from '../saved-lists';
import { ChangeSavedListRequest, CountListRequest, CreateSavedListRequest, ListCountAnswer, SavedListAnswer, SavedListPage, SavedListsQuery } from './saved-lists.forms';

@ApiTags('contacts')
@Controller('saved-lists')
export class SavedListsController {
  constructor(private readonly lists: SavedLists) {}

  @Get()
  @Requires('saved-lists.read')
  @ApiOkResponse({ type: SavedListPage })
  list(@CurrentScope() scope: Scope, @Query() query: SavedListsQuery): Promise<SavedListPage> {
    return this.lists.list(scope, query);
  }

  @Post()
  @Requires('saved-lists.write')
  @ApiCreatedResponse({ type: SavedListAnswer })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateSavedListRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SavedListAnswer> {
    return answerCreated(reply, 'saved-lists', await this.lists.create(scope, body));
  }

  @Get(':id')
  @Requires('saved-lists.read')
  @ApiOkResponse({ type: SavedListAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<SavedListAnswer> {
    return this.lists.get(scope, id);
  }

  @Patch(':id')
  @Requires('saved-lists.write')
  @ApiOkResponse({ type: SavedListAnswer })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeSavedListRequest): Promise<SavedListAnswer> {
    return this.lists.change(scope, id, body);
  }
}

@ApiTags('contacts')
@Controller('list-counts')
export class ListCountsController {
  constructor(private readonly lists: ContactLists) {}

  /** How many people a list would have that is being built. Nothing is kept. */
  @Post()
  @Requires('saved-lists.read')
  @HttpCode(200)
  @ApiOkResponse({ type: ListCountAnswer })
  async count(@CurrentScope() scope: Scope, @Body() body: CountListRequest): Promise<ListCountAnswer> {
    return { total: await this.lists.countGroups(scope, body.groups) };
  }
}
