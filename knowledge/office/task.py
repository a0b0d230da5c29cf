"""Tasks: what a policy sets to be done, and who reports how far it is."""

from dataclasses import dataclass

from knowledge.office.role import Role
from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Task:
    """A clause that sets something to be done; without a `lead` it is the office's."""

    clause: str
    lead: tuple[str, ...]  # departments, as the measures write them

    def reported_by(self, role: Role) -> bool:
        """Whether the role may report the task."""
        return role.of_office or any(role.speaks_for(name) for name in self.lead)


def tasks(policy: Policy) -> dict[str, Task]:
    """Return the policy's tasks by clause id: the measures, the goal, the guarantees."""
    sections = policy.file.sections
    found = [_task(policy, clause.id) for clause in policy.measures]
    found += [Task(sections.goal, ())] if sections.goal else []
    found += [_task(policy, clause.id) for clause in policy.headings.children(sections.guarantees)]
    return {task.clause: task for task in found}


def _task(policy: Policy, clause: str) -> Task:
    names = policy.clauses[clause].lead
    departments = [policy.directory.department(name) for name in names]
    lead = [d.name if d else name for d, name in zip(departments, names, strict=True)]
    return Task(clause, tuple(lead))
