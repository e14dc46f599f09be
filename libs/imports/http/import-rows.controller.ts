import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId } from '@doorstep/platform/http';
import { ImportOffers } from '../import-offers';
import { ImportReport } from '../import-report';
import { ImportOfferPage, ImportOffersQuery, OfferDecisionRequest, OfferDecisionResponse } from './import-offers.forms';
import { ImportRowPage, ImportRowsQuery } from './import-rows.forms';

/** What became of the rows of an import, and what their notes ask for. */
@ApiTags('imports')
@Controller('imports/:id')
export class ImportRowsController {
  constructor(
    private readonly report: ImportReport,
    private readonly offers: ImportOffers,
  ) {}

  @Get('rows')
  @Requires('imports.write')
  @ApiOkResponse({ type: ImportRowPage })
  rows(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ImportRowsQuery): Promise<ImportRowPage> {
    return this.report.list(scope, id, query);
  }

  @Get('rejects.csv')
  @Requires('imports.write')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="rejects.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  rejects(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<string> {
    return this.report.rejects(scope, id);
  }

  @Get('offers')
  @Requires('imports.write')
  @ApiOkResponse({ type: ImportOfferPage })
  offered(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: ImportOffersQuery): Promise<ImportOfferPage> {
    return this.offers.list(scope, id, query);
  }

  @Post('offer-decisions')
  @Requires('imports.write')
  @HttpCode(200)
  @ApiOkResponse({ type: OfferDecisionResponse })
  decide(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: OfferDecisionRequest): Promise<OfferDecisionResponse> {
    return this.offers.decide(scope, id, body);
  }
}
