import type { Language } from '@doorstep/kernel';
import { say } from '@doorstep/platform/words';
import type { MessageContent } from '../content';
import type { Purpose } from '../domain';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!);

/** Only addresses of the web become links; what stands around them is escaped. */
const linked = (text: string): string =>
  text.split(/(https?:\/\/[^\s<>"']+)/g).map((part, at) => (at % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part))).join('');

const paragraphs = (text: string): string =>
  text.split(/\n{2,}/).map((part) => `<p>${part.split('\n').map(linked).join('<br>')}</p>`).join('\n');

/**
 * A mail as text and as plain HTML, without pictures or tracking (security.md MSG-20), in the recipient's
 * language. A subject is one line.
 */
export function renderMail(content: MessageContent, about: { language: Language; purpose: Purpose; organization: string }): { subject: string; text: string; html: string } {
  const key = about.purpose === 'account' ? 'messaging/mail-footer-account' : 'messaging/mail-footer-team';
  const footer = say(about.language, key, { organization: about.organization });
  const html = `<!doctype html>
<html lang="${about.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1rem">
${content.html ?? paragraphs(content.text)}
<p style="font-size:14px;color:#595959">${escaped(footer)}</p>
</body></html>`;
  return { subject: content.subject.replace(/\s+/g, ' ').trim(), text: `${content.text}\n\n-- \n${footer}\n`, html };
}
