import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, answerCreated } from '@doorstep/platform/http';
import { CampaignChanges } from '../campaign-changes.service';
import { CampaignsService } from '../campaigns.service';
import { CampaignPage, CampaignResponse, CampaignsQuery, ChangeCampaignRequest, CreateCampaignRequest } from './campaigns.forms';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly changes: CampaignChanges,
  ) {}

  @Get()
  @Requires('campaigns.read')
  @ApiOkResponse({ type: CampaignPage })
  list(@CurrentScope() scope: Scope, @Query() { stage, ...query }: CampaignsQuery): Promise<CampaignPage> {
    return this.campaigns.list(scope, { ...query, stages: stage });
  }

  @Post()
  @Requires('campaigns.write')
  @ApiCreatedResponse({ type: CampaignResponse })
  @ApiOkResponse({ type: CampaignResponse, description: 'the same was sent before' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateCampaignRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<CampaignResponse> {
    return answerCreated(reply, 'campaigns', await this.changes.create(scope, body));
  }

  @Get(':id')
  @Requires('campaigns.read')
  @ApiOkResponse({ type: CampaignResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<CampaignResponse> {
    return this.campaigns.get(scope, id);
  }

  @Patch(':id')
  @Requires('campaigns.write')
  @ApiOkResponse({ type: CampaignResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeCampaignRequest): Promise<CampaignResponse> {
    return this.changes.change(scope, id, body);
  }
}
