import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentScope, Requires, Unscoped } from '@doorstep/platform/access';
import type { Actor, Scope } from '@doorstep/platform/database';
import type { DoorstepReply, DoorstepRequest } from '@doorstep/platform/http';
import { ListQuery, PathId, answerCreated } from '@doorstep/platform/http';
import { ImportChanges } from '../import-changes';
import { ImportFiles } from '../import-files';
import { ImportUploads } from '../import-uploads';
import type { Started } from '../imports.service';
import { ImportsService } from '../imports.service';
import { ChangeImportRequest } from './change-import.forms';
import { ImportPage, ImportResponse } from './imports.forms';
import { readUpload } from './upload';

const FORM = {
  type: 'object', required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' }, id: { type: 'string', format: 'uuid' }, campaignId: { type: 'string', format: 'uuid' }, kind: { type: 'string', enum: ['people', 'workplaces'], default: 'people' },
  },
} as const;

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly uploads: ImportUploads,
    private readonly changes: ImportChanges,
    private readonly files: ImportFiles,
  ) {}

  @Get()
  @Requires('imports.write')
  @ApiOkResponse({ type: ImportPage })
  list(@CurrentScope() scope: Scope, @Query() query: ListQuery): Promise<ImportPage> {
    return this.imports.list(scope, query);
  }

  @Post()
  @Requires('imports.write')
  @Unscoped()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM as never })
  @ApiCreatedResponse({ type: ImportResponse })
  @ApiOkResponse({ type: ImportResponse, description: 'the same was sent before' })
  async create(@CurrentActor() actor: Actor, @Req() request: DoorstepRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ImportResponse> {
    const { file, name, fields } = await readUpload(request, this.files);
    return answerCreated(reply, 'imports', await this.uploads.create(actor, file, name, fields));
  }

  @Get(':id')
  @Requires('imports.write')
  @ApiOkResponse({ type: ImportResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ImportResponse> {
    return this.imports.get(scope, id);
  }

  @Patch(':id')
  @Requires('imports.write')
  @Unscoped()
  @ApiOkResponse({ type: ImportResponse })
  change(@CurrentActor() actor: Actor, @Param('id', PathId) id: string, @Body() body: ChangeImportRequest): Promise<ImportResponse> {
    return this.changes.change(actor, id, body);
  }

  @Post(':id/dry-runs')
  @Requires('imports.write')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportResponse })
  @ApiOkResponse({ type: ImportResponse, description: 'is being checked already' })
  async check(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ImportResponse> {
    return this.answer(reply, await this.imports.check(scope, id));
  }

  @Post(':id/runs')
  @Requires('imports.write')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportResponse })
  @ApiOkResponse({ type: ImportResponse, description: 'is running already' })
  async run(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ImportResponse> {
    return this.answer(reply, await this.imports.run(scope, id));
  }

  private answer(reply: DoorstepReply, { started, value }: Started): ImportResponse {
    void reply.status(started ? 202 : 200).header('location', `/api/v1/imports/${value.id}`);
    return value;
  }
}
