import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId } from '@doorstep/platform/http';
import { UnsafeDoorsService } from '../unsafe-doors.service';
import { ChangeUnsafeDoorRequest, PersonDoorMarkResponse, UnsafeDoorPage, UnsafeDoorResponse, UnsafeDoorsQuery } from './unsafe-doors.forms';

@ApiTags('unsafe-doors')
@Controller()
export class UnsafeDoorsController {
  constructor(private readonly doors: UnsafeDoorsService) {}

  @Get('unsafe-doors')
  @Requires('unsafe-doors.write')
  @ApiOkResponse({ type: UnsafeDoorPage })
  list(@CurrentScope() scope: Scope, @Query() { state, limit, cursor, count }: UnsafeDoorsQuery): Promise<UnsafeDoorPage> {
    return this.doors.list(scope, { standing: state ? state === 'standing' : null, limit, cursor, count });
  }

  @Get('unsafe-doors/:id')
  @Requires('unsafe-doors.write')
  @ApiOkResponse({ type: UnsafeDoorResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<UnsafeDoorResponse> {
    return this.doors.get(scope, id);
  }

  @Patch('unsafe-doors/:id')
  @Requires('unsafe-doors.write')
  @ApiOkResponse({ type: UnsafeDoorResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeUnsafeDoorRequest): Promise<UnsafeDoorResponse> {
    return this.doors.change(scope, id, body);
  }

  @Get('contacts/:id/door-mark')
  @Requires('unsafe-doors.read')
  @ApiOkResponse({ type: PersonDoorMarkResponse })
  ofPerson(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<PersonDoorMarkResponse> {
    return this.doors.ofPerson(scope, id);
  }
}
