import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { PERMISSION, PERMISSION_TABLE, PUBLIC } from './routes';
import type { PermissionTable } from './routes';

/** Stops the start when a route declares neither a known permission nor why it is public (security.md AUZ-01). */
@Injectable()
export class RouteBootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    @Inject(PERMISSION_TABLE) private readonly table: PermissionTable,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const route = prototype[name]!;
        if (this.reflector.get<unknown>(METHOD_METADATA, route) === undefined) continue;
        const at = [route, metatype];
        const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, at as never);
        const open = this.reflector.getAllAndOverride<string | undefined>(PUBLIC, at as never);
        if (open === undefined && (permission === undefined || !this.table[permission])) {
          throw new Error(`${metatype.name}.${name} declares no permission of the table and no reason to be public: Doorstep does not start.`);
        }
      }
    }
  }
}
