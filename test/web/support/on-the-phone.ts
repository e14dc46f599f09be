import type { Page } from '@playwright/test';

/** Resolves when the whole app is stored on this device and the page has it from there: from now on it needs no signal. */
export const onThePhone = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
