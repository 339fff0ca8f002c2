//! Every figure as JSON, exact fractions as text: for other programs, and for checking the engine from
//! outside.

use engine::assessment::{Assessment, Ground, Ratio, Step, Who, outliers, plan_for, role_gap, smallest_invite};
use engine::group::{Group, Node};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use formats::json::Writer;

/// Writes every figure as a value of another file, with the best plan for so many points if asked for.
pub fn write_assessment(out: &mut Writer, q: &Questionnaire, group: &Group, a: &Assessment, points: Option<u32>) {
    Output { q, group, a }.write(out, points);
}

struct Output<'a> {
    q: &'a Questionnaire,
    group: &'a Group,
    a: &'a Assessment,
}

/// A fraction as text, or null.
fn figure(out: &mut Writer, ratio: Option<Ratio>) {
    match ratio {
        Some(ratio) => out.text(&ratio.to_string()),
        None => out.word("null"),
    };
}

fn truth(out: &mut Writer, yes: bool) {
    out.word(if yes { "true" } else { "false" });
}

impl Output<'_> {
    fn write(&self, o: &mut Writer, points: Option<u32>) {
        let (q, a) = (self.q, self.a);
        o.open('{').key("overall").open('{');
        for (key, ratio) in [("point", a.overall.point), ("lo", a.overall.lo), ("hi", a.overall.hi)] {
            figure(o.key(key), Some(ratio));
        }
        o.close('}');
        self.jobs(o);
        o.key("levels").open('{');
        for (item, f) in q.items.iter().zip(&a.items) {
            o.key(&item.id);
            if f.in_scope {
                o.int(i64::from(f.level))
            } else {
                o.word("null")
            };
        }
        o.close('}').key("x").open('{');
        for (item, f) in q.items.iter().zip(&a.items) {
            figure(o.key(&item.id), f.in_scope.then_some(f.x));
        }
        o.close('}');
        for (key, nodes) in [("revisit_now", &a.revisit_now), ("revisit_later", &a.revisit_later)] {
            let names: Vec<String> = nodes.iter().map(|node: &Node| node.name()).collect();
            o.key(key).texts(names.iter().map(String::as_str));
        }
        self.agreement(o);
        o.key("objections").open('[');
        for (person, item) in &a.objections {
            o.texts([self.group.people[*person].id.as_str(), &q.items[*item].id]);
        }
        o.close(']');
        self.matrix(o);
        o.key("lenses").open('{');
        for (n, lens) in q.lenses.iter().enumerate() {
            figure(o.key(&lens.id), a.lens(q, n));
        }
        o.close('}');
        self.roles(o.key("vacant"), a.vacant);
        self.roles(o.key("invite"), smallest_invite(q, self.group.held()));
        o.key("ask").open('{');
        for ask in &a.ask {
            let who = match ask.who {
                Who::Person(person) => self.group.people[person].id.as_str(),
                Who::Role(role) => &q.roles[role].id,
            };
            figure(o.key(who), Some(ask.moves));
        }
        o.close('}').key("distance").open('{');
        let d = a.distance(q);
        for (key, n) in [("points", d.points), ("steps", d.steps), ("chain", d.chain), ("unknown", d.unknown)] {
            o.key(key).int(i64::from(n));
        }
        o.close('}');
        self.steps(o.key("steps"), &a.steps);
        if let Some(points) = points {
            let ground = Ground::new(q, &a.scale, &a.items);
            let plan = plan_for(&ground, points);
            self.steps(o.key("plan"), &ground.steps(&plan.levels));
        }
        o.key("width").text(a.width.name()).key("verdict").text(a.verdict.name());
        truth(o.key("ready"), a.ready);
        o.close('}');
    }

    fn roles(&self, o: &mut Writer, roles: RoleSet) {
        o.texts(roles.iter().map(|role| self.q.roles[role].id.as_ref()));
    }

    fn jobs(&self, o: &mut Writer) {
        o.key("jobs").open('{');
        for key in ["point", "lo", "hi"] {
            o.key(key).open('{');
            for job in JobId::ALL {
                let span = self.a.jobs[job.index()];
                let ratio = span.map(|span| match key {
                    "point" => span.point,
                    "lo" => span.lo,
                    _ => span.hi,
                });
                figure(o.key(job.id()), ratio);
            }
            o.close('}');
        }
        o.close('}');
    }

    fn agreement(&self, o: &mut Writer) {
        o.key("agreement").open('{');
        for (n, (item, f)) in self.q.items.iter().zip(&self.a.items).enumerate() {
            figure(o.key(&item.id).open('{').key("D"), f.agreement.disagreement);
            o.key("label").text(f.agreement.label.name());
            o.key("outliers").int(i64::from(outliers(&f.tally.counts)));
            o.key("role_gap").int(i64::from(role_gap(&f.tally, self.group, n)));
            truth(o.key("proxy"), f.tally.proxy);
            o.close('}');
        }
        o.close('}').key("coverage").open('{');
        for (item, f) in self.q.items.iter().zip(&self.a.items) {
            self.roles(o.key(&item.id).open('{').key("heard"), f.tally.heard);
            truth(o.key("blind"), f.tally.is_blind());
            o.close('}');
        }
        o.close('}');
    }

    fn matrix(&self, o: &mut Writer) {
        o.key("matrix").open('{');
        for (job, row) in JobId::SEQUENTIAL.iter().zip(&self.a.matrix) {
            o.key(job.id()).open('{');
            for (key, cell) in [("done", row.done), ("checked", row.checked), ("agreed", row.agreed)] {
                figure(o.key(key), cell);
            }
            o.close('}');
        }
        o.close('}').key("flags").open('{');
        let flags = &self.a.flags;
        for (key, jobs) in [("evidence", &flags.evidence), ("agreement", &flags.agreement)] {
            o.key(key).texts(jobs.iter().map(|job| job.id()));
        }
        o.key("upstream").open('[');
        for (up, down) in &flags.upstream {
            o.texts([up.id(), down.id()]);
        }
        o.close(']').key("claimed").texts(flags.claimed.iter().map(|job| job.id()));
        o.close('}');
    }

    fn steps(&self, o: &mut Writer, steps: &[Step]) {
        o.open('[');
        for step in steps {
            o.open('[').text(&self.q.items[step.item].id).int(i64::from(step.level));
            o.text(&step.after.to_string()).close(']');
        }
        o.close(']');
    }
}
