import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { EmployersService } from '../employers.service';
import { ChangeEmployerRequest, CreateEmployerRequest, EmployerPage, EmployerResponse, EmployersQuery } from './employers.forms';

@ApiTags('employers')
@Controller('employers')
export class EmployersController {
  constructor(private readonly employers: EmployersService) {}

  @Get()
  @Requires('workplaces.read')
  @ApiOkResponse({ type: EmployerPage })
  list(@CurrentScope() scope: Scope, @Query() query: EmployersQuery): Promise<EmployerPage> {
    return this.employers.list(scope, query);
  }

  @Post()
  @Requires('workplaces.write')
  @ApiCreatedResponse({ type: EmployerResponse })
  @ApiOkResponse({ type: EmployerResponse, description: 'the same was sent before' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateEmployerRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<EmployerResponse> {
    return answerCreated(reply, 'employers', await this.employers.create(scope, body));
  }

  @Get(':id')
  @Requires('workplaces.read')
  @ApiOkResponse({ type: EmployerResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<EmployerResponse> {
    return this.employers.get(scope, id);
  }

  @Patch(':id')
  @Requires('workplaces.write')
  @ApiOkResponse({ type: EmployerResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeEmployerRequest): Promise<EmployerResponse> {
    return this.employers.change(scope, id, body);
  }
}
