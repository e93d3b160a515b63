import { type ComponentProps, createContext, isValidElement, type ReactNode, use } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { TextLink } from '../TextLink.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { languageOf } from './code-colours.ts';
import styles from './markdown.module.css';
import { pictureAddress } from './picture-address.ts';
import { TableBox } from './TableBox.tsx';

/**
 * What the elements of a text need from around it. They read it from contexts, so that the table of
 * components stays the same object and no control inside a text is mounted anew.
 */
export const ExamHash = createContext('');
export const RenderBlank = createContext<(index: number, place: BlankPlace) => ReactNode>(
  () => null,
);

/** Whether links lead to the browser, or are words like others, as in the book of an exam room. */
export const Links = createContext<'lead' | 'plain'>('lead');

/** What surrounds a blank: it takes the typeface of its surroundings. */
export type BlankPlace = 'text' | 'code';

const Place = createContext<BlankPlace>('text');

type Props<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

function Link({ href, children }: Props<'a'>) {
  const links = use(Links);
  const leads = href !== undefined && /^https?:\/\//.test(href);
  return links === 'lead' && leads ? <TextLink href={href}>{children}</TextLink> : <>{children}</>;
}

function Picture({ src, alt }: Props<'img'>) {
  const examHash = use(ExamHash);
  const address = pictureAddress(src, examHash);
  if (address === null) return alt ? <em>{alt}</em> : null;
  return <img className={styles.picture} src={address} alt={alt ?? ''} draggable={false} />;
}

function Pre({ children }: Props<'pre'>) {
  const className = isValidElement<{ className?: string }>(children)
    ? children.props.className
    : '';
  return (
    <Place value="code">
      <CodeBlock language={languageOf(className)}>{children}</CodeBlock>
    </Place>
  );
}

function Span({ node: _node, ...props }: Props<'span'> & { 'data-blank'?: string }) {
  const renderBlank = use(RenderBlank);
  const place = use(Place);
  const blank = props['data-blank'];
  return blank === undefined ? <span {...props} /> : <>{renderBlank(Number(blank), place)}</>;
}

// The first two levels belong to the screen around a text.
const shared: Components = {
  h1: 'h3',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  a: Link,
  img: Picture,
  pre: Pre,
  span: Span,
  table: ({ children }) => <TableBox>{children}</TableBox>,
};

export const blockElements: Components = shared;

/** For a text inside a line: its paragraphs give up their own box. */
export const inlineElements: Components = { ...shared, p: ({ children }) => <>{children}</> };
