package taijie.usecase;

import java.util.List;

/** What people set for themselves. */
public interface People {

  Preferences of(String workspace, String user);

  void save(String workspace, String user, Preferences preferences);

  /** Everybody with an overdue step in an open dispute: those a digest may be for. */
  List<Handler> handlers();

  record Handler(String workspace, String user) {}
}
