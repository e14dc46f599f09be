import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups.module';
import { FollowUpsController } from './follow-ups.controller';

@Module({ imports: [FollowUpsModule], controllers: [FollowUpsController] })
export class FollowUpsHttpModule {}
