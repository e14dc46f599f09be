/**
 * What a caller of the `before` document would lose with `after`: a sentence each.
 * Gone: paths, methods, answered statuses, fields of answers, accepted fields of requests, values of requests.
 * Changed: types. New: fields that a request must have now. Additions that nobody has to know are free.
 */
export function breaksBetween(before, after) {
  const breaks = [];
  for (const [path, methods] of Object.entries(before.paths ?? {})) {
    const now = after.paths?.[path];
    if (!now) { breaks.push(`${path} is gone`); continue; }
    for (const [method, operation] of Object.entries(methods)) {
      if (typeof operation !== 'object' || !operation.responses) continue;
      const where = `${method.toUpperCase()} ${path}`;
      if (!now[method]) { breaks.push(`${where} is gone`); continue; }
      compareOperation(where, operation, now[method]);
    }
  }
  return breaks;

  function compareOperation(where, was, is) {
    for (const status of Object.keys(was.responses)) {
      if (!is.responses[status]) { breaks.push(`${where}: answer ${status} is gone`); continue; }
      compareSchema(`${where} → ${status}`, jsonOf(was.responses[status]), jsonOf(is.responses[status]), 'answer', new Set());
    }
    const had = jsonOf(was.requestBody);
    const has = jsonOf(is.requestBody);
    if (had) compareSchema(`${where} body`, had, has, 'request', new Set());
    const key = (parameter) => `${parameter.in} ${parameter.name}`;
    const known = new Map((was.parameters ?? []).map((parameter) => [key(parameter), parameter]));
    const offered = new Map((is.parameters ?? []).map((parameter) => [key(parameter), parameter]));
    for (const [name, parameter] of known) {
      const twin = offered.get(name);
      if (!twin) breaks.push(`${where}: ${name} is gone`);
      else compareSchema(`${where} ${name}`, parameter.schema, twin.schema, 'request', new Set());
    }
    for (const [name, parameter] of offered) {
      if (parameter.required && !known.get(name)?.required) breaks.push(`${where}: ${name} is required now`);
    }
  }

  function compareSchema(where, was, is, side, seen) {
    const old = resolve(was, before);
    const young = resolve(is, after);
    if (!old) return;
    if (!young) { breaks.push(`${where} is gone`); return; }
    if (seen.has(old)) return;
    seen.add(old);
    const typeOf = (schema) => JSON.stringify(schema.type ?? (schema.properties ? 'object' : null));
    if (typeOf(old) !== typeOf(young)) breaks.push(`${where}: type ${typeOf(old)} became ${typeOf(young)}`);
    if (side === 'answer' && !old.nullable && young.nullable) breaks.push(`${where} may be null now`);
    if (side === 'request' && old.nullable && !young.nullable) breaks.push(`${where} may not be null any more`);
    for (const value of side === 'request' ? old.enum ?? [] : []) {
      if (young.enum && !young.enum.includes(value)) breaks.push(`${where}: "${value}" is not accepted any more`);
    }
    for (const [name, field] of Object.entries(old.properties ?? {})) {
      if (!young.properties?.[name]) breaks.push(`${where}.${name} is gone`);
      else compareSchema(`${where}.${name}`, field, young.properties[name], side, seen);
    }
    for (const name of side === 'request' ? young.required ?? [] : []) {
      if (!(old.required ?? []).includes(name)) breaks.push(`${where}.${name} is required now`);
    }
    for (const name of side === 'answer' ? old.required ?? [] : []) {
      if (!(young.required ?? []).includes(name) && young.properties?.[name]) breaks.push(`${where}.${name} may be missing now`);
    }
    if (old.items) compareSchema(`${where}[]`, old.items, young.items, side, seen);
  }
}

const jsonOf = (holder) => holder?.content?.['application/json']?.schema;

/** Follows references, and reads a lone allOf (how nullable references are written) as what it holds. */
function resolve(schema, document) {
  let found = schema;
  for (let step = 0; found && step < 20; step += 1) {
    if (found.$ref) found = found.$ref.replace(/^#\//, '').split('/').reduce((at, name) => at?.[name], document);
    else if (found.allOf?.length === 1 && !found.properties) found = { ...found.allOf[0], nullable: found.nullable };
    else break;
  }
  return found;
}
