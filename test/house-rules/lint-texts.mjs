// Reads [{path, text}] from standard input and answers the broken rules of each as JSON: [[ruleId, …], …].
// A program of its own, because ESLint's settings are an ES module.
import { ESLint } from 'eslint';

let input = '';
for await (const chunk of process.stdin) input += chunk;

const eslint = new ESLint({
  cwd: process.argv[2],
  // The texts are not on the disk, so rules that need types are left to the run over the real tree.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
});
const answers = [];
for (const { path, text } of JSON.parse(input)) {
  const [result] = await eslint.lintText(text, { filePath: path });
  answers.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(answers));
