import { ApiProblem, Offline } from '@doorstep/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { loseSession, sessionKey } from './session/session';

/** The one query client. Nothing waits for `navigator.onLine`: the vault may know the answer without a signal. */
export function makeQueryClient(): QueryClient {
  const lost = (failure: unknown) => {
    if (failure instanceof ApiProblem && failure.status === 401 && client.getQueryData(sessionKey)) void loseSession(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lost }),
    mutationCache: new MutationCache({ onError: lost }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        // A refusal stays a refusal; a lost signal or a sleeping server is asked twice more.
        retry: (times, failure) => times < 2 && (failure instanceof Offline || failure instanceof ApiProblem && failure.status >= 500),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
