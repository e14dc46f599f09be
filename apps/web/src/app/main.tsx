import './parts';
import './styles';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startWords } from '../words/i18n';
import { PageSkeleton } from '../ui/page-skeleton';
import { firstLanguage, showLanguage } from './language';
import { makeQueryClient } from './queries';
import { makeRouter } from './router';
import { schemeKeeper } from './scheme';
import { theme, tokensToMantine } from './theme';
import { registerVersion } from './version';

async function start() {
  const language = firstLanguage();
  await startWords(language);
  await showLanguage(language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={tokensToMantine} defaultColorScheme="auto" colorSchemeManager={schemeKeeper}>
        <QueryClientProvider client={makeQueryClient()}>
          <Suspense fallback={<PageSkeleton />}>
            <RouterProvider router={makeRouter()} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
  registerVersion();
}

void start();
