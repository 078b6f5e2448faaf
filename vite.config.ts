import mdx from '@mdx-js/rollup';
import rehypeShiki from '@shikijs/rehype';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { defineConfig } from 'vite';
import { rehypeStatic } from './scripts/rehype-static.ts';
import { prerender } from './scripts/vite-prerender.ts';

export default defineConfig({
  base: process.env.BASE_PATH ?? '/unrolled/',
  plugins: [
    {
      enforce: 'pre',
      ...mdx({
        remarkPlugins: [remarkGfm, remarkMath],
        rehypePlugins: [
          [rehypeKatex, { strict: 'error' }],
          // Naming the languages saves ten seconds: by default Shiki loads all of them.
          [
            rehypeShiki,
            { themes: { light: 'github-light', dark: 'github-dark' }, langs: ['ts', 'python'] },
          ],
          rehypeStatic,
        ],
      }),
    },
    react({ include: /\.(mdx|tsx?)$/ }),
    prerender('app/prerender.tsx'),
  ],
  build: { target: 'es2022' },
  worker: { format: 'es' },
});
