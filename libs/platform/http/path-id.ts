import type { PipeTransform } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@doorstep/kernel';

/** An id in a path: what is no id is not there (404), told like any other id that is not. */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (!isUuid(id)) throw notFound();
    return id;
  }
}
