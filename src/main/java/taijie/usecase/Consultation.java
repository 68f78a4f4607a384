package taijie.usecase;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.opinion.Known;
import taijie.opinion.Matter;
import taijie.opinion.SecondOpinion;
import taijie.opinion.Task;
import taijie.usecase.Directory.Channel;
import taijie.usecase.Opinions.Used;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/**
 * Whether a language model may be asked, and what must be hidden from it. It may where one is
 * configured, an admin of the workspace agreed to this very one, nobody switched it off for the
 * channel or the dispute, and no other organisation is in the channel.
 */
public final class Consultation {

  private static final int MOST_SUPPLIERS = 500;
  private static final String DIRECT = "D";

  private final Disputes disputes;
  private final Optional<SecondOpinion> model;
  private final Executor later;
  private final Doubts doubts;

  /**
   * @param later does what nobody waits for
   */
  Consultation(Disputes disputes, Optional<SecondOpinion> model, Executor later) {
    this.disputes = disputes;
    this.model = model;
    this.later = later;
    this.doubts = new Doubts(disputes);
  }

  /** To where words would be sent; empty where no model is configured. */
  public Optional<String> host() {
    return model.map(SecondOpinion::host);
  }

  /** What was agreed to in a workspace, for the model that is configured now. */
  public Consent consent(String workspace) {
    Consent consent = disputes.store().look(work -> work.opinions().consent(workspace));
    boolean same = host().filter(consent.host()::equals).isPresent();
    return same ? consent : Consent.NONE;
  }

  /** What a workspace used today. */
  public Used usedToday(String workspace) {
    var day = disputes.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    return disputes.store().look(work -> work.opinions().used(workspace, day));
  }

  /** Forgets what it said about anything of a workspace. */
  void forget(String workspace) {
    model.ifPresent(opinion -> opinion.forget(workspace));
  }

  /**
   * The model, where it may be asked about a dispute.
   *
   * @param overheard whether it is about a message that was not meant for the bot
   */
  Optional<SecondOpinion> about(Dispute dispute, boolean overheard) {
    String workspace = dispute.id().workspace();
    return dispute.head().opinion() && agreed(workspace, overheard)
        ? model.filter(m -> isOpen(workspace, dispute.head().channel()))
        : Optional.empty();
  }

  /**
   * The model, where somebody may have it asked in a channel, about a dispute where there is one.
   */
  Optional<SecondOpinion> at(String workspace, String channel, Optional<Dispute> dispute) {
    return dispute.isPresent()
        ? about(dispute.get(), false).filter(m -> isOpen(workspace, channel))
        : agreed(workspace, false)
            ? model.filter(m -> isOpen(workspace, channel))
            : Optional.empty();
  }

  /** Whether somebody who asks in a channel waits for a model, which takes its time. */
  public boolean asks(String workspace, String channel, Optional<DisputeId> dispute, Task task) {
    return at(workspace, channel, dispute.flatMap(disputes::peek))
        .filter(asked -> asked.canBeAsked(task))
        .isPresent();
  }

  private boolean agreed(String workspace, boolean overheard) {
    if (model.isEmpty()) {
      return false;
    }
    Consent consent = consent(workspace);
    return consent.allowed() && (!overheard || consent.overheard());
  }

  private boolean isOpen(String workspace, String channel) {
    return isOwn(workspace, channel)
        && disputes.store().look(work -> work.rooms().opinion(workspace, channel));
  }

  // Where it is not known who else is there, somebody may be.
  private boolean isOwn(String workspace, String channel) {
    if (channel.isEmpty() || channel.startsWith(DIRECT)) {
      return true;
    }
    try {
      Channel known = disputes.directory().channel(workspace, channel);
      return known.joined() && !known.shared();
    } catch (Directory.Silent silent) {
      return false;
    }
  }

  /** What a question about a dispute belongs to. */
  Matter matter(Dispute dispute, String user, Duration limit) {
    List<NamedPerson> people = new ArrayList<>(disputes.people(dispute));
    String workspace = dispute.id().workspace();
    colleagues(workspace, Stream.of(dispute.head().handler(), user)).forEach(people::add);
    List<String> orders =
        Stream.of(dispute.facts().po(), dispute.facts().lot()).filter(o -> !o.isBlank()).toList();
    Known known = new Known(people, List.of(dispute.facts().supplier()), orders);
    return new Matter(workspace, dispute.id().number(), known, limit);
  }

  /** What a question outside any dispute belongs to. */
  Matter matter(String workspace, String user, Duration limit) {
    List<Summary> rows =
        disputes
            .store()
            .look(work ->
                work.journal().list(new Query(workspace, "", "", "", Show.ALL, MOST_SUPPLIERS)));
    Set<String> suppliers = new LinkedHashSet<>();
    Set<String> orders = new LinkedHashSet<>();
    rows.forEach(row -> {
      suppliers.add(row.supplier());
      orders.add(row.po());
    });
    Known known =
        new Known(
            colleagues(workspace, Stream.of(user)).toList(),
            List.copyOf(suppliers),
            List.copyOf(orders));
    return new Matter(workspace, 0, known, limit);
  }

  private Stream<NamedPerson> colleagues(String workspace, Stream<String> users) {
    return users
        .filter(user -> !user.isEmpty())
        .distinct()
        .map(user -> disputes.directory().profile(workspace, user).name())
        .map(name -> new NamedPerson(name, List.of(), Role.OWN_SIDE));
  }

  /** Does something that nobody waits for. */
  public void later(Runnable work) {
    later.execute(work);
  }

  Doubts doubts() {
    return doubts;
  }

  Executor later() {
    return later;
  }
}
