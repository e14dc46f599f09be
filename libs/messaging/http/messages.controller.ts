import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId } from '@doorstep/platform/http';
import { BoardService } from '../board.service';
import type { MessageState } from '../domain';
import { MessagesService } from '../messages.service';
import { MessagePageResponse, MessageResponse, MessageRetryRequest, MessagesQuery, OutboxBoardResponse } from './messages.forms';

@ApiTags('messages')
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly board: BoardService,
  ) {}

  @Get('messages')
  @Requires('messages.read')
  @ApiOkResponse({ type: MessagePageResponse })
  list(@CurrentScope() scope: Scope, @Query() { state, contactId, dueAfter, ...page }: MessagesQuery): Promise<MessagePageResponse> {
    return this.messages.list(scope, { ...page, states: (state as MessageState[] | undefined) ?? null, contactId: contactId ?? null, dueAfter: dueAfter ?? null });
  }

  @Get('messages/:id')
  @Requires('messages.read')
  @ApiOkResponse({ type: MessageResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<MessageResponse> {
    return this.messages.read(scope, id);
  }

  @Delete('messages/:id')
  @Requires('messages.write')
  @HttpCode(204)
  stop(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<void> {
    return this.messages.stop(scope, id);
  }

  @Post('message-retries')
  @Requires('messages.write')
  @ApiCreatedResponse({ type: MessageResponse })
  sendAgain(@CurrentScope() scope: Scope, @Body() { messageId }: MessageRetryRequest): Promise<MessageResponse> {
    return this.messages.sendAgain(scope, messageId);
  }

  @Get('outbox-board')
  @Requires('outbox.read')
  @ApiOkResponse({ type: OutboxBoardResponse })
  readBoard(@CurrentScope() scope: Scope): Promise<OutboxBoardResponse> {
    return this.board.read(scope);
  }
}
