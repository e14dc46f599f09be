import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { RouteBootCheck } from './boot-check';
import { PERMISSION_TABLE, Public, Requires } from './routes';

@Controller('bare')
class BareController {
  @Get() read(): string {
    return 'anybody';
  }
}

@Controller('unknown')
class UnknownPermissionController {
  @Get() @Requires('things.see') read(): string {
    return 'anybody';
  }
}

@Controller('declared')
class DeclaredController {
  @Get() @Requires('things.read') read(): string {
    return 'some';
  }
  @Get('open') @Public('a reason') open(): string {
    return 'anybody';
  }
}

const start = async (...controllers: Array<new () => object>): Promise<void> => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [RouteBootCheck, { provide: PERMISSION_TABLE, useValue: { 'things.read': ['admin'] } }] })
  class House {}
  const app = await NestFactory.createApplicationContext(House, { logger: false, abortOnError: false });
  await app.close();
};

describe('what every route must declare', () => {
  test('a route that declares nothing stops the start', async () => {
    await expect(start(DeclaredController, BareController)).rejects.toThrow(/BareController\.read declares no permission/);
  });

  test('so does a permission that is not in the table', async () => {
    await expect(start(UnknownPermissionController)).rejects.toThrow(/UnknownPermissionController\.read/);
  });

  test('with a permission of the table, or a reason to be public, the house opens', async () => {
    await expect(start(DeclaredController)).resolves.toBeUndefined();
  });
});
