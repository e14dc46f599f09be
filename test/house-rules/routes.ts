import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NOT_BY_TOKEN, PERMISSION, PUBLIC } from '@doorstep/platform/access';
import type { TestApi } from '../support/server';

/** A route as the router knows it, with what it declares. */
export interface DeclaredRoute {
  /** `PATCH /users/:id`, without `/api/v1`. */
  readonly name: string;
  readonly permission: string | undefined;
  readonly open: boolean;
  readonly notByToken: boolean;
}

const paths = (value: unknown): string[] => (Array.isArray(value) ? value : [value ?? '']).map((path) => String(path).replace(/^\/|\/$/g, ''));

/** Every route of every controller: also those that the contract does not show. */
export function declaredRoutes(api: TestApi): DeclaredRoute[] {
  const discovery = api.app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const declared = (key: string, handler: object): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) return [];
      return paths(Reflect.getMetadata(PATH_METADATA, metatype)).flatMap((base) =>
        paths(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
          name: `${RequestMethod[verb]} /${[base, path].filter(Boolean).join('/')}`,
          permission: declared(PERMISSION, handler) as string | undefined,
          open: declared(PUBLIC, handler) !== undefined,
          notByToken: declared(NOT_BY_TOKEN, handler) === true,
        })));
    });
  });
}
