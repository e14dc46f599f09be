import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, readRequest } from '@doorstep/platform/http';
import { FieldConflicts, fieldChange } from '../field-conflicts';
import { ChangeContactRequest } from './contact.forms';
import { DecideFieldConflictRequest, FieldConflictAnswer, FieldConflictPage, FieldConflictsQuery } from './field-conflicts.forms';

@ApiTags('contacts')
@Controller('field-conflicts')
export class FieldConflictsController {
  constructor(private readonly conflicts: FieldConflicts) {}

  @Get()
  @Requires('contacts.merge')
  @ApiOkResponse({ type: FieldConflictPage })
  list(@CurrentScope() scope: Scope, @Query() query: FieldConflictsQuery): Promise<FieldConflictPage> {
    return this.conflicts.list(scope, query);
  }

  @Patch(':id')
  @Requires('contacts.merge')
  @ApiOkResponse({ type: FieldConflictAnswer })
  async decide(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: DecideFieldConflictRequest): Promise<FieldConflictAnswer> {
    if (body.take === 'value') await readRequest(ChangeContactRequest, { version: 1, ...fieldChange(await this.conflicts.fieldOf(scope, id), body.value ?? null) });
    return this.conflicts.decide(scope, id, body);
  }
}
