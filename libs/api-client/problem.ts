/** One field of a refused form, named as in the request body, e.g. `phones.0.number`. */
export interface FieldError { field: string; code: string; message: string }

/** The body of an `application/problem+json` answer (RFC 9457), with Doorstep's own members. */
export interface ProblemBody {
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors: FieldError[];
  [extra: string]: unknown;
}

/** The server answered and refused. `code` is stable, `message` is in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[];

  /**
   * @param body the whole answer, for members of one code only (`conflicts`, `existingId` …)
   * @param retryAfterSeconds how long the server asks to wait, where it said so in seconds
   */
  constructor(
    readonly body: ProblemBody,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.errors = body.errors;
  }
}

/** No answer came: no signal, the server is away, or the answer was cut. Nothing is known about what happened. */
export class Offline extends Error {
  constructor(cause?: unknown) {
    super('No answer from the server', { cause });
    this.name = 'Offline';
  }
}

/** Reads any refused answer as a problem; what is not problem+json (a proxy's page) becomes `http/<status>`. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body = (await response.clone().json().catch(() => null)) as Partial<ProblemBody> | null;
  return new ApiProblem({
    ...body,
    title: typeof body?.title === 'string' ? body.title : '',
    status: response.status,
    code: typeof body?.code === 'string' ? body.code : `http/${response.status}`,
    errors: Array.isArray(body?.errors) ? body.errors : [],
  }, secondsIn(response.headers.get('Retry-After')));
}

const secondsIn = (header: string | null): number | null => (header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : null);
