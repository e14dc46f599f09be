export { MessagingModule } from './messaging.module';
export { Outbox } from './outbox.service';
export type { Enqueued, MessageWish } from './outbox.service';
export { MessageOccasions } from './occasions';
export type { MessageOccasion, OccasionMessage } from './occasions';
export { MessagesService } from './messages.service';
export type { MessageView } from './message-view';
export * from './domain';
