import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { UnitsService } from '../units.service';
import { ChangeUnitRequest, CreateUnitRequest, UnitPage, UnitResponse, UnitsQuery } from './units.forms';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @Requires('workplaces.read')
  @ApiOkResponse({ type: UnitPage })
  list(@CurrentScope() scope: Scope, @Query() query: UnitsQuery): Promise<UnitPage> {
    return this.units.list(scope, query);
  }

  @Post()
  @Requires('workplaces.write')
  @ApiCreatedResponse({ type: UnitResponse })
  @ApiOkResponse({ type: UnitResponse, description: 'the same was sent before' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateUnitRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<UnitResponse> {
    return answerCreated(reply, 'units', await this.units.create(scope, body));
  }

  @Get(':id')
  @Requires('workplaces.read')
  @ApiOkResponse({ type: UnitResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<UnitResponse> {
    return this.units.get(scope, id);
  }

  @Patch(':id')
  @Requires('workplaces.write')
  @ApiOkResponse({ type: UnitResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeUnitRequest): Promise<UnitResponse> {
    return this.units.change(scope, id, body);
  }
}
