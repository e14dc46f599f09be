import { api } from '@doorstep/api-client';

interface Init { params?: { path?: Record<string, string>; query?: Record<string, unknown> }; body?: unknown; bodySerializer?: (body: FormData) => FormData; signal?: AbortSignal }
type Call = <T>(path: string, init?: Init) => Promise<{ data?: T }>;

/** The same door to the server, with the answers as `list-import.ts` states them (CONTRACT 4.6). */
export const importsApi = api as unknown as Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Call>;
