import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { DoorstepReply } from '@doorstep/platform/http';
import { ListQuery, PathId } from '@doorstep/platform/http';
import type { ReadyFile } from '../exports.service';
import { ExportsService } from '../exports.service';
import { CreateExportRequest, ExportPage, ExportResponse } from './exports.forms';

const TYPES: Record<ReadyFile['format'], string> = {
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', vcard: 'text/vcard; charset=utf-8',
  zip: 'application/zip',
};

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @Requires('exports.write')
  @ApiOkResponse({ type: ExportPage })
  list(@CurrentScope() scope: Scope, @Query() query: ListQuery): Promise<ExportPage> {
    return this.exports.list(scope, query);
  }

  @Post()
  @Requires('exports.write')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ExportResponse })
  @ApiOkResponse({ type: ExportResponse, description: 'the same was asked for before' })
  async create(@CurrentScope() scope: Scope, @Body() body: CreateExportRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<ExportResponse> {
    const { created, value } = await this.exports.create(scope, body);
    void reply.status(created ? 202 : 200).header('location', `/api/v1/exports/${value.id}`);
    return value;
  }

  @Get(':id')
  @Requires('exports.write')
  @ApiOkResponse({ type: ExportResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<ExportResponse> {
    return this.exports.get(scope, id);
  }

  @Get(':id/file')
  @Requires('exports.write')
  @ApiProduces(...Object.values(TYPES).map((type) => type.split(';')[0]!))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Res({ passthrough: true }) reply: DoorstepReply): Promise<StreamableFile> {
    const { format, name, bytes } = await this.exports.file(scope, id);
    // The name is made of a day and an id: nothing that people typed stands in a header (security.md BAD-18).
    void reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
    return new StreamableFile(bytes, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }
}
