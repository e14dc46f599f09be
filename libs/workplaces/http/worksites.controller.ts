import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { WorksitesService } from '../worksites.service';
import { ChangeWorksiteRequest, CreateWorksiteRequest, WorksitePage, WorksiteResponse, WorksitesQuery } from './worksites.forms';

@ApiTags('worksites')
@Controller('worksites')
export class WorksitesController {
  constructor(private readonly worksites: WorksitesService) {}

  @Get()
  @Requires('workplaces.read')
  @ApiOkResponse({ type: WorksitePage })
  list(@CurrentScope() scope: Scope, @Query() query: WorksitesQuery): Promise<WorksitePage> {
    return this.worksites.list(scope, query);
  }

  @Post()
  @Requires('workplaces.write')
  @ApiCreatedResponse({ type: WorksiteResponse })
  @ApiOkResponse({ type: WorksiteResponse, description: 'the same was sent before' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateWorksiteRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<WorksiteResponse> {
    return answerCreated(reply, 'worksites', await this.worksites.create(scope, body));
  }

  @Get(':id')
  @Requires('workplaces.read')
  @ApiOkResponse({ type: WorksiteResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<WorksiteResponse> {
    return this.worksites.get(scope, id);
  }

  @Patch(':id')
  @Requires('workplaces.write')
  @ApiOkResponse({ type: WorksiteResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeWorksiteRequest): Promise<WorksiteResponse> {
    return this.worksites.change(scope, id, body);
  }
}
