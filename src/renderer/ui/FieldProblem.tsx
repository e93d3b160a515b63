import { CircleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';

/** What is wrong with what a field holds, told to screen readers with the field. */
export function FieldProblem({ children }: { children: string }) {
  return (
    <FieldError className={classes(styles.problem)}>
      <CircleAlert aria-hidden />
      {children}
    </FieldError>
  );
}
