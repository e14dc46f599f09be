import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { ContactsService } from '../contacts.service';
import { OwnFields } from '../own-fields';
import { ContactAnswer, ContactPage } from './contact.answers';
import { ChangeContactRequest, CreateContactRequest } from './contact.forms';
import { ContactsQuery, filterOf } from './contacts.query';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly fields: OwnFields,
  ) {}

  @Get()
  @Requires('contacts.read')
  @ApiOkResponse({ type: ContactPage })
  list(@CurrentScope() scope: Scope, @Query() query: ContactsQuery): Promise<ContactPage> {
    return this.contacts.list(scope, { filter: filterOf(query), sort: query.sort, limit: query.limit, cursor: query.cursor, count: query.count });
  }

  @Post()
  @Requires('contacts.write')
  @ApiCreatedResponse({ type: ContactAnswer })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateContactRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ContactAnswer> {
    await this.fields.requireFitting(scope, body.customFields);
    return answerCreated(reply, 'contacts', await this.contacts.create(scope, body));
  }

  @Get(':id')
  @Requires('contacts.read')
  @ApiOkResponse({ type: ContactAnswer })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ContactAnswer> {
    return this.contacts.open(scope, id);
  }

  @Patch(':id')
  @Requires('contacts.write')
  @ApiOkResponse({ type: ContactAnswer })
  async change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeContactRequest): Promise<ContactAnswer> {
    await this.fields.requireFitting(scope, body.customFields);
    return this.contacts.change(scope, id, body);
  }
}
