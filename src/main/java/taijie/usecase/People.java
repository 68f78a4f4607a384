package taijie.usecase;

import java.util.List;

/** What people set for themselves. */
public interface People {

  Preferences of(String workspace, String user);

  void save(String workspace, String user, Preferences preferences);

  /** Keeps a person's opinion of a phrase. */
  void vote(String workspace, String user, String phrase, boolean good);

  /** Everybody with an overdue step in an open dispute: those a digest may be for. */
  List<Handler> handlers();

  record Handler(String workspace, String user) {}
}
