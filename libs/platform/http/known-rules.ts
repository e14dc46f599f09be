import type { MetadataStorage } from 'class-validator';
import { getMetadataStorage } from 'class-validator';

type Found = ReturnType<MetadataStorage['getTargetValidationMetadatas']>;

/**
 * class-validator walks through every class of the program for each object it checks. What it finds for a class is the
 * same each time, since decorators have run before anything of the class is checked: so it is looked for once.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const known = new WeakMap<object, Found>();
  const grouped = new WeakMap<Found, ReturnType<typeof group>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    // Schemas by name are not used here: what arrives in their place is the name of the class that an object stands in.
    if (always || strict || groups?.length) return look(target, schema, always, strict, groups);
    const there = known.get(target);
    if (there) return there;
    const found = look(target, schema, always, strict, groups);
    known.set(target, found);
    return found;
  };
  storage.groupByPropertyName = (found) => {
    const there = grouped.get(found);
    if (there) return there;
    const parts = group(found);
    grouped.set(found, parts);
    return parts;
  };
}
