import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import { profileFailureText, profileText as text } from '../messages/profiles.ts';
import { TextField } from '../ui/TextField.tsx';

/** As the contract has it. */
const longestName = 60;

export interface NameFormProps {
  id: string;
  /** What stands in the field at first. */
  name: string;
  hint: string;
  /** @returns why the name was not taken, or null */
  onSave: (name: string) => Promise<CallFailure | null>;
  onSaved: () => void;
  /** Buttons beside the field; dialogs have theirs in the footer. */
  children?: ReactNode;
}

/** One name, checked here only for being one: whether it is free is for main to say. */
export function NameForm({ id, name, hint, onSave, onSaved, children }: NameFormProps) {
  const [entered, setEntered] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const refuse = (why: string): void => {
    setProblem(why);
    field.current?.focus();
  };
  const save = async (): Promise<void> => {
    if (isPending) return;
    if (entered.trim() === '') {
      refuse(text.empty);
      return;
    }
    setIsPending(true);
    const failure = await onSave(entered.trim());
    setIsPending(false);
    if (failure) refuse(profileFailureText(failure));
    else onSaved();
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <TextField
        label={text.name}
        value={entered}
        onChange={(value) => {
          setEntered(value);
          setProblem(null);
        }}
        maxLength={longestName}
        description={hint}
        problem={problem}
        autoFocus
        inputRef={field}
      />
      {children}
    </form>
  );
}
