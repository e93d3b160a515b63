/** What `npm run exam` can do, as it says itself. */
export const usage = `Usage: npm run exam -- COMMAND

  check PATH [--strict] [--json]
                        read a package and list every problem in it, and remarks on its
                        content; exits 1 when there is a problem, with --strict also
                        when there is a remark
  form EXAM [--disjoint N] [--seed S] [--json]
                        draw a form, or N forms without a standalone item in common
  review FOLDER [--json]
                        which items nobody has checked who did not write them
  review FOLDER --sheet FILE [--all] [--items START,START]
                        write the questions to answer, without their keys
  review FOLDER --answers FILE, or --outcomes FILE
                        keep answers, and what came of them, in review.yaml
  import PATH           check a package and put it into the library
  list [--json]         the exams in the library
  lock PACKAGE --out FILE.mockexam
                        lock a package with a passphrase, which is asked for
  data export --out FILE [--profile NAME]
                        write all data of a candidate into one .mockroom-data file
  data import FILE      add what such a file holds to the data that is here
  attempt check FILE [--exam PATH] [--key FINGERPRINT] [--json]
                        whether a signed .mockattempt file was edited, and whether its
                        log gives its score; exits 1 unless all of it is in order

  --passphrase-file F   take the passphrase of a locked package from the first line of a file
  --data-dir FOLDER     use the library in that folder (also: MOCKROOM_DATA_DIR)
`;
