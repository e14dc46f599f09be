import { Module } from '@nestjs/common';
import { BoardService } from '../board.service';
import { MessagingModule } from '../messaging.module';
import { MessagesController } from './messages.controller';

@Module({ imports: [MessagingModule], providers: [BoardService], controllers: [MessagesController] })
export class MessagingHttpModule {}
