import '../words';
import { renderMail } from './render-mail';

const about = { language: 'es', purpose: 'staff', organization: 'Sindicato <Uno>' } as const;

describe('a mail', () => {
  it('says in the reader’s language why they get it', () => {
    expect(renderMail({ subject: 'Hoy', text: 'Llamar a Lupe' }, about).text).toBe(
      'Llamar a Lupe\n\n-- \nRecibe este correo porque es parte del equipo de Sindicato <Uno>.\n',
    );
  });

  it('never lets what people wrote become markup or a header', () => {
    const mail = renderMail({ subject: 'Hoy\r\nBcc: x@example.org', text: '<script>alert(1)</script>\n\n"a" & b' }, about);
    expect(mail.subject).toBe('Hoy Bcc: x@example.org');
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(mail.html).toContain('Sindicato &lt;Uno&gt;');
  });

  it('makes links of addresses of the web', () => {
    expect(renderMail({ subject: 's', text: 'Ver https://example.org/a?b=1&c=2 hoy' }, about).html).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>',
    );
  });
});
