import type { Problem } from '../../core/exam/problem.ts';
import { libraryText } from '../messages/library.ts';
import { CodeWords } from '../ui/CodeWords.tsx';
import { classes } from '../ui/classes.ts';
import styles from './InspectionDialog.module.css';

const text = libraryText.problems;

/** Every problem of a package that was refused, in the order of its files. */
export function ProblemList({ name, problems }: { name: string; problems: readonly Problem[] }) {
  return (
    <>
      <p>{text.count(problems.length, name)}</p>
      <ol className={styles.problems} role="list" aria-label={text.list}>
        {problems.map((problem, index) => (
          // The same fault may stand twice in one place, so the place alone is no key.
          <li key={index} className={styles.problem}>
            <p className={styles.place}>
              {problem.file !== '.' && (
                <span>{`${problem.file}:${problem.line}:${problem.column}`}</span>
              )}
              {problem.item !== null && <span>{text.item(problem.item)}</span>}
            </p>
            <p
              className={classes(
                styles.message,
                !problem.message.startsWith('`') && styles.sentence,
              )}
            >
              <CodeWords text={problem.message} />
            </p>
            {problem.hint !== '' && (
              <p className={styles.hint}>
                <CodeWords text={problem.hint} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** One line per problem, as the command line writes them. */
export function problemsText(problems: readonly Problem[]): string {
  return problems.map(text.line).join('\n');
}
