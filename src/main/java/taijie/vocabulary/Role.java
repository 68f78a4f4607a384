package taijie.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** What a person does at the factory, or that the person belongs to the buyer. */
public enum Role implements Label {
  OWNER,
  GENERAL_MANAGER,
  PLANT_MANAGER,
  PRODUCTION_MANAGER,
  QUALITY_MANAGER,
  SALES_CONTACT,
  MERCHANDISER,
  ENGINEER,
  OWN_SIDE;

  private static final Set<Role> TOP = EnumSet.of(OWNER, GENERAL_MANAGER, PLANT_MANAGER);

  /** Whether bringing this person into a complaint is going over the contact's head. */
  public boolean isTopManagement() {
    return TOP.contains(this);
  }

  public boolean isFactory() {
    return this != OWN_SIDE;
  }
}
