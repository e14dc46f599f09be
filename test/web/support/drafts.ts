import type { Page } from '@playwright/test';
import { onThePhone } from './on-the-phone';
import { expect } from './test';

/** My day with its round on this phone, and the service worker in charge. */
export const openMyDay = async (page: Page) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Open the next door' })).toBeVisible();
  await onThePhone(page);
};

/** The drafts on the device; with `put`, after one was laid there. */
export const drafts = (page: Page, put?: unknown): Promise<unknown[]> => page.evaluate((row) => new Promise<unknown[]>((resolve, reject) => {
  const opened = indexedDB.open('doorstep');
  opened.onerror = () => reject(new Error('The vault does not open.'));
  opened.onsuccess = () => {
    const store = opened.result.transaction('drafts', 'readwrite').objectStore('drafts');
    if (row) store.put(row);
    const all = store.getAll();
    all.onsuccess = () => { opened.result.close(); resolve(all.result); };
  };
}), put);
