import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports.module';
import { ImportRowsController } from './import-rows.controller';
import { ImportsController } from './imports.controller';

@Module({ imports: [ImportsModule], controllers: [ImportsController, ImportRowsController] })
export class ImportsHttpModule {}
