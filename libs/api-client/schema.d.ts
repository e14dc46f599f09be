// Written by scripts/contract.mjs. Until the contract has been generated every path is allowed and no answer is typed.
/* eslint-disable @typescript-eslint/no-explicit-any */
type AnyOperation = { parameters: any; requestBody?: any; responses: { 200: { content: { 'application/json': any } } } };
export type paths = Record<string, Record<'get' | 'post' | 'put' | 'patch' | 'delete', AnyOperation>>;
