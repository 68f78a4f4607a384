package taijie.supplier;

import java.util.List;
import java.util.Optional;

/** What is kept on suppliers beside the journals of their disputes. */
public interface Suppliers {

  /** Names that were joined with another. */
  Spellings spellings(String workspace);

  /** Joins a name with another; one that was joined before is joined anew. */
  void join(String workspace, Spellings.Spelling spelling);

  /** A name stands for itself again. */
  void part(String workspace, String name);

  /** Everybody's notes about people, the oldest first. */
  List<Note> notes(String workspace);

  Optional<Note> note(String workspace, long number);

  /** Adds a note, or puts the one of the same number right; one without text is dropped. */
  void keep(String workspace, Note note);

  /** Suppliers of the lists that were read in, by name. */
  List<Listed> listed(String workspace);

  /** Keeps a supplier of a list in the place of the one with the same name. */
  void list(String workspace, Listed supplier);
}
