package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Extra.Per;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Workload;

/** What tasks use of third parties. */
final class ServiceEntries {

    private final WorkloadForm form;

    private ServiceEntries(WorkloadForm form) {
        this.form = form;
    }

    static Form of(WorkloadForm form, Workload workload) {
        var entries = new ServiceEntries(form);
        workload.outcome().services().forEach(entries::service);
        form.button("service/add", "service.add", one -> with(one, services -> Lists.with(services, entries.fresh(services))));
        return form.form("services");
    }

    private Service fresh(List<Service> services) {
        String name = NewIds.name(WorkloadForm.word("service"), services.stream().map(Service::name).toList());
        return new Service(NewIds.of(name, services.stream().map(Service::id).toList()), name, Per.TASK,
                Examples.of("1", WorkloadRules.uses(Per.TASK).unit()),
                Examples.of("0.01", WorkloadRules.price(form.plan().settings().currency()).unit()));
    }

    private void service(Service service) {
        String id = service.id();
        String path = "service/" + id + "/";
        form.removable(true, path + "remove", "service.remove", one -> with(one, services -> Lists.without(services, Service::id, id)), () -> {
            form.words(path + "name", "service.name", one -> find(one, id).map(Service::name).orElse(""), (one, text) -> changed(one, id,
                    old -> new Service(old.id(), Texts.name(text), old.per(), old.uses(), old.price())));
            form.number(path + "uses", "service.uses");
            form.choice(path + "per", "extra.per", Per.class, one -> find(one, id).map(Service::per).orElse(Per.TASK),
                    (one, per) -> changed(one, id, old -> new Service(old.id(), old.name(), per,
                            old.uses().withUnit(WorkloadRules.uses(per).unit()), old.price())));
            form.number(path + "price", "services[" + id + "]/price", WorkloadForm.word("service.price"),
                    Words.get("work.edit.service.price.unit", service.price().unit().toString().replace("/use", "")), false);
        });
    }

    private static Optional<Service> find(Workload one, String id) {
        return one.outcome().services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    private static Workload changed(Workload one, String id, UnaryOperator<Service> change) {
        return with(one, services -> Lists.changed(services, Service::id, id, change));
    }

    private static Workload with(Workload one, UnaryOperator<List<Service>> change) {
        Workload.Outcome old = one.outcome();
        return one.withOutcome(new Workload.Outcome(old.retries(), change.apply(old.services()), old.value()));
    }
}
